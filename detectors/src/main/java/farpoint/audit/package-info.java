/** Whether a table is in order: checks, and which of their findings to believe. No detector is needed for it. */
package farpoint.audit;
