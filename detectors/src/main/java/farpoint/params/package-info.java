/**
 * Parameters, each declared once: a {@link farpoint.params.Parameter} has the name, type, default, range and text, a {@link
 * farpoint.detector.DetectorSpec} lists a detector's parameters, and {@link farpoint.params.ParameterValues} holds checked
 * values. Both hosts, the documentation and the tests of invalid values are built from these.
 */
package farpoint.params;
