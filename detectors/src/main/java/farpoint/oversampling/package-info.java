/** More rows of a rare class, made of those that there are: {@link farpoint.oversampling.Smote}. Start reading there. */
package farpoint.oversampling;
