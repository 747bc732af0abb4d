/** Writing files so that a failure loses nothing. */
package farpoint.files;
