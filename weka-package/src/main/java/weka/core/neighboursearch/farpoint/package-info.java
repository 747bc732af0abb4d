/** Neighbour search for Weka's own schemes. In a package of its own, since Weka owns {@code weka.core.neighboursearch}. */
package weka.core.neighboursearch.farpoint;
