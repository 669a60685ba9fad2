package corridor.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTest {
    private final Line<Integer> line = new Line<>(1_000, size -> size);

    @BeforeEach
    void the_line_is_open() {
        line.open();
    }

    @Test
    void what_came_while_a_writer_was_at_work_is_written_together() throws Exception {
        line.add(1);
        assertThat(line.next()).containsExactly(1);
        line.add(2);
        line.add(3);
        line.written();
        assertThat(line.next()).containsExactly(2, 3);
    }

    @Test
    void no_more_is_written_together_than_a_transaction_holds() throws Exception {
        line.add(600);
        line.add(400);
        line.add(1);
        assertThat(line.next()).containsExactly(600, 400);
        line.written();
        assertThat(line.next()).containsExactly(1);
    }

    @Test
    void who_alone_has_more_than_a_transaction_holds_is_written_alone() throws Exception {
        line.add(5_000);
        line.add(1);
        assertThat(line.next()).containsExactly(5_000);
    }

    @Test
    void a_further_writer_helps_where_much_waits() throws Exception {
        line.add(1_000);
        line.next();
        line.add(1_000);
        assertThat(inAnotherThread()).containsExactly(1_000);
    }

    @Test
    void a_writer_that_is_held_up_holds_up_nobody_for_long() throws Exception {
        line.add(1);
        line.next();
        line.add(2);
        assertThat(inAnotherThread()).containsExactly(2);
    }

    @Test
    void what_waits_when_the_line_closes_is_still_written() throws Exception {
        line.add(1);
        line.close();
        assertThat(line.next()).containsExactly(1);
        line.written();
        assertThat(line.next()).isEmpty();
    }

    private List<Integer> inAnotherThread() throws InterruptedException, ExecutionException, TimeoutException {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return line.next();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .get(20, TimeUnit.SECONDS);
    }
}
