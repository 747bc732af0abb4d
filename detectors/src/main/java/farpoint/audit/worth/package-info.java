/** Whether rows that are labelled as outliers are any good to learn from. */
package farpoint.audit.worth;
