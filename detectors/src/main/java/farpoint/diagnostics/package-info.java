/**
 * What the training of a detector tells about its training rows: which of them it left out or masked, and how often. Start
 * reading at {@link farpoint.diagnostics.TrainingDiagnostics}.
 */
package farpoint.diagnostics;
