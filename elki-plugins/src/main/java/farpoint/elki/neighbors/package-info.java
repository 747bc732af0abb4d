/** The inside of the index that answers the queries of ELKI's own algorithms; {@link farpoint.elki.neighbors.EngineIndex}. */
package farpoint.elki.neighbors;
