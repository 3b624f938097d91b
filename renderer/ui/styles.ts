import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './base.css';
import './page.css';
import './parts.css';
import './drawer.css';
import './record.css';
import './antd-fixes.css';
