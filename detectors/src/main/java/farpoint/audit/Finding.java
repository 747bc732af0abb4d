package farpoint.audit;

import farpoint.audit.finding.Observation;

/**
 * Something that a person should know of a table.
 *
 * @param seen what it is
 * @param adjusted of a test: the least rate of false discoveries over all tests of the audit at which it is believed, by the
 *     procedure of Benjamini and Hochberg; NaN for a fact
 */
public record Finding(Observation seen, double adjusted) {}
