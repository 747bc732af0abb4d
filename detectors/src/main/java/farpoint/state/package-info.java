/**
 * A tree of named values, {@link farpoint.state.State}, that every part of a model writes itself to and is read from, and its
 * form in bytes.
 */
package farpoint.state;
