package farpoint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class CrewTest {
    @Test
    void everyItemIsDoneOnceAndPartsBeginAtTheGrain() {
        for (int threads : new int[] {1, 2, 3, 8}) {
            try (Crew crew = Crew.of(threads)) {
                assertEquals(threads, crew.size());
                for (int count = 0; count < 200; count++) {
                    int grain = 1 + count % 13;
                    AtomicIntegerArray done = new AtomicIntegerArray(Math.max(1, count));
                    crew.forEach(count, grain, (from, to) -> {
                        assertEquals(0, from % grain);
                        for (int i = from; i < to; i++) {
                            done.incrementAndGet(i);
                        }
                    });
                    for (int i = 0; i < count; i++) {
                        assertEquals(1, done.get(i), threads + " threads, item " + i + " of " + count);
                    }
                }
            }
        }
    }

    /** No part ends before all have begun: each has a thread of its own. */
    @Test
    void theThreadsWorkAtOnce() {
        try (Crew crew = Crew.of(3)) {
            Set<Thread> workers = ConcurrentHashMap.newKeySet();
            CountDownLatch begun = new CountDownLatch(3);
            crew.forEach(3, 1, (from, to) -> {
                workers.add(Thread.currentThread());
                begun.countDown();
                try {
                    begun.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertEquals(3, workers.size());
            assertTrue(workers.contains(Thread.currentThread()));
        }
    }

    @Test
    void aFailureIsThrownWhenAllIsDoneAndTheCrewGoesOn() {
        try (Crew crew = Crew.of(2)) {
            for (int failing = 0; failing < 2; failing++) {
                int bad = failing;
                IllegalStateException e = assertThrows(
                        IllegalStateException.class,
                        () -> crew.forEach(2, 1, (from, to) -> {
                            if (from == bad) {
                                throw new IllegalStateException("item " + bad);
                            }
                        }));
                assertEquals("item " + bad, e.getMessage());
            }
            int[] sums = new int[2];
            crew.forEach(2, 1, (from, to) -> sums[from] = to);
            assertEquals(3, sums[0] + sums[1]);
        }
    }
}
