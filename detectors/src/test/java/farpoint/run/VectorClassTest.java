package farpoint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.invoke.MethodHandles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In a JVM without the vector module, as most are; the tests of the kernels run in one that has it. */
class VectorClassTest {
    @Test
    void withoutTheModuleNothingIsLoadedAndNothingIsWrong() {
        assertFalse(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
        VectorClass<Runnable> missing = VectorClass.load(
                MethodHandles.lookup(), Runnable.class, "farpoint.run.NoSuchClass", loaded -> fail("it is not there"));
        assertFalse(missing.isUsable());
        assertEquals(Optional.empty(), missing.misfit());
        assertThrows(IllegalStateException.class, missing::create);
    }
}
