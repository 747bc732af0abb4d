/** What users name and keep: files that are read and written so that a failure loses nothing, model files and reports. */
package farpoint.files;
