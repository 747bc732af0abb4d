/** Where the sets of a study come from: a user's file, the shipped sets, or synthetic range profiles. */
package farpoint.study.source;
