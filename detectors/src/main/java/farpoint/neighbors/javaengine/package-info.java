/** The Java engine: chooses between tree and scan, and between the scan's inner loops. */
package farpoint.neighbors.javaengine;
