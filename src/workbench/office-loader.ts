/*
 * Stands at the address of office.js. Like Microsoft's loader it brings the Excel library, which must be there before
 * the add-in's own scripts run; writing the tags is the only way to keep that order while a page is being read.
 */
for (const file of ["excel-web-16.00.js", "connect.js"]) document.write(`<script src="office-js/${file}"></script>`);
