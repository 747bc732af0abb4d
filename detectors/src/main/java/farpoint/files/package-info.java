/** The files that users name, and writing them so that a failure loses nothing. */
package farpoint.files;
