/** Whether rows are there twice: equal, nearly equal, or in two files. */
package farpoint.audit.duplicates;
