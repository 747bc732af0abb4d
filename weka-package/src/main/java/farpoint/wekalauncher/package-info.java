/**
 * Starts Weka with the package installed, its windows too, reads CSV for it as other programs write it, and tells a failure
 * by its exit status. Built into a jar of its own, outside the package: what is on Weka's class path hides what is in a
 * package, so the detectors must not be here.
 */
package farpoint.wekalauncher;
