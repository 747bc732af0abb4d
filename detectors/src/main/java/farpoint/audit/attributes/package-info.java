/** Checks of an audit that look at attributes: which of them say nothing, the same as others, or not what they should. */
package farpoint.audit.attributes;
