/** The benchmarks run the sources; this makes them behave as the built program does. Has to be imported first. */
process.env['NODE_ENV'] = 'production';
