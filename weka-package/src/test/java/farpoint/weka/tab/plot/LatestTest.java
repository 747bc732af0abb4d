package farpoint.weka.tab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final List<Object> got = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Latest latest = new Latest(e -> take(e.getMessage()));

    private void take(Object what) {
        assertTrue(EventQueue.isDispatchThread());
        got.add(what);
        done.countDown();
    }

    @Test
    void aRequestThatIsReplacedIsStoppedAndNeverHeardOf() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        EventQueue.invokeAndWait(() -> latest.replace(
                () -> {
                    started.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        stopped.set(true);
                        ended.countDown();
                        throw e;
                    }
                    return "first";
                },
                this::take));
        started.await();
        EventQueue.invokeAndWait(() -> latest.replace(() -> "second", this::take));
        done.await();
        ended.await();
        EventQueue.invokeAndWait(() -> {});
        assertEquals(List.of("second"), got);
        assertTrue(stopped.get());
    }

    @Test
    void ofRequestsThatWaitTheLastOneFollows() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<String> ran = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            latest.follow(
                    () -> {
                        go.await();
                        return "first";
                    },
                    got::add);
            latest.follow(() -> "second", ran::add);
            latest.follow(() -> "third", this::take);
            assertTrue(latest.isBusy());
        });
        go.countDown();
        done.await();
        EventQueue.invokeAndWait(() -> assertFalse(latest.isBusy()));
        assertEquals(List.of("first", "third"), got);
        assertEquals(List.of(), ran);
    }

    @Test
    void whatFailsIsTold() throws Exception {
        EventQueue.invokeAndWait(() -> latest.replace(
                () -> {
                    throw new IllegalArgumentException("no");
                },
                this::take));
        done.await();
        EventQueue.invokeAndWait(() -> {});
        assertEquals(List.of("no"), got);
    }
}
