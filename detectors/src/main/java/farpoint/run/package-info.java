/**
 * What every computation rests on: the {@link farpoint.run.ComputeContext} with its threads, progress and cancel check, a {@link
 * farpoint.run.Crew} for work in many small pieces, the one exception for a user's mistake, and the version. It knows no other
 * package.
 */
package farpoint.run;
