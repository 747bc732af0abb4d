/** Whether the place of a row in the file tells its values. */
package farpoint.audit.order;
