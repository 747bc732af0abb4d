/** The service interface through which back ends of the distance engine are found. */
package farpoint.spi;
