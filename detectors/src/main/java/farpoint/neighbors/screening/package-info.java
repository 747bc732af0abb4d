/**
 * Search in float arithmetic with a proof in double that nothing was missed. For engines.
 *
 * <h2>How float arithmetic finds exact neighbours</h2>
 *
 * For the Euclidean distances (and the cosine distance, after division of each row by its norm) the bulk of the work is done
 * in float. The screening keeps a few candidates more than neighbours are asked for; their distances are computed in double;
 * a bound on the error of the screening then shows, for almost every row, that nothing better was discarded. The rows for
 * which it cannot be shown are searched again in double.
 *
 * <p><b>Order.</b> What costs most with few columns is not the products but the candidates. So the rows (of few columns) are put
 * into an order in which near ones tend to be near each other, each row meets the block first in which it lies, and gets a first
 * limit there: of the smallest values on some lanes the one whose rank is that of the last candidate. A step of the vector
 * module's loops, of six query rows and two vectors of reference rows, is looked through only if the signs of its differences of
 * distance and limit say that there is a hit. The k nearest candidates are certified against the next one, the others only where
 * that does not do.
 *
 * <p><b>Screening.</b> Rows are centred and scaled by one power of two, both in double, and rounded to float. Let x and y be a
 * query row and a reference row before that rounding, X and Y after it, u = 2<sup>-24</sup>, S = |x| + |y|, D = |x - y|². Half
 * the squared distance is computed as h(Y) - s, where s = -h(X) + X<sub>1</sub>Y<sub>1</sub> + ... + X<sub>d</sub>Y<sub>d</sub>
 * is a float sum and h is half the squared norm, computed in double and rounded to float. A reference row is discarded only if
 * this value is found not to be below a limit, and limits only fall; let t be twice the last limit.
 *
 * <p><b>Bound.</b> (1) Rounding the rows moves them by at most u|x| and u|y|, so |x - y| by at most uS, which is at
 * most u times the sum of the norms, and D, whose root is at most S, by at most (2u + u²)S². (2) The sum s has d + 1
 * terms, of which d are rounded products; whatever the order and whether products are fused or not, its error is at
 * most g(h(X) + |X||Y|) with g = (d + 1)u / (1 - (d + 1)u). Since h(X) is at most S²/2 and |X||Y| at most S²/4 (up to a
 * factor 1 + 2u), twice this is 1.5 g S². (3) The norms' rounding contributes at most u S² in all. (4) The comparison
 * is made either as h(Y) - s &lt; limit or as s + (limit - h(Y)) &gt; 0. The sign of a float sum is exact, so only the
 * inner difference or the outer one is rounded, by at most u(|limit| + h(Y)), which makes u t + u S² on the doubled
 * scale. Together, a discarded row has D ≥ t(1 - u) - c S² with c = 1.5 g + 5u, where the fifth u takes up all terms of
 * second order.
 *
 * <p>S is not known for discarded rows, but |y| ≤ |x| + √D gives S² ≤ (2|x| + √D)² ≤ 8|x|² + 2D, hence
 * D ≥ (t(1 - u) - 8c|x|²) / (1 + 2c), which depends on the query row alone. Products that underflow, or are flushed to zero,
 * add less than (d + 4) 2<sup>-123</sup>. The double value of the distance differs from the exact one by a relative
 * (d + 16) 2<sup>-52</sup> at most, and by d 2<sup>-1070</sup> where products underflow; the scale is limited to exponents of
 * 500 so that they do not overflow. For the cosine distance, D/2 is one minus the cosine up to an absolute error of
 * (16d + 64) 2<sup>-53</sup>. If the k-th candidate's double value is below the resulting number, no discarded row can be
 * among the k nearest or tie with them. {@link farpoint.neighbors.screening.ScreeningSpace#belowDiscarded} computes the number.
 *
 * <p>Other metrics, and rows whose scale is out of float's reach, are searched in double throughout.
 *
 * <p>The inner loops exist twice, for every JVM and for the JDK's vector module; the Java engine takes the one or the
 * other.
 */
package farpoint.neighbors.screening;
