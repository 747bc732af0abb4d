package farpoint.data;

import java.io.Serializable;

/**
 * What travels to rows that lie elsewhere, and back, while a run lasts: numbers, text, bytes, and what is made of them. It is never
 * stored; what is stored is a {@link farpoint.state.State}.
 */
public interface Travelling extends Serializable {}
