package farpoint.covariance;

import java.io.Serial;

/** The rows of an MCD subset lie on one hyperplane: the determinant is 0 and the search must be regularised. */
final class ExactFit extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ExactFit() {
        super("h rows lie on one hyperplane", null, false, false);
    }
}
