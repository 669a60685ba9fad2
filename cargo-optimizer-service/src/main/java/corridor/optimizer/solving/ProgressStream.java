package corridor.optimizer.solving;

import corridor.service.problem.InvalidRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells how a plan comes about while it does, as server-sent events numbered as in the table: who comes again with the last
 * number it has seen misses nothing.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>
 */
@Component
class ProgressStream {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressStream.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    /** Then the listener comes again by itself, as its standard says. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ProgressTable table;
    private final Endings endings;

    ProgressStream(ProgressTable table, Endings endings) {
        this.table = table;
        this.endings = endings;
    }

    /** @param lastSeen number of the last event that the listener has; null if it has none */
    SseEmitter of(UUID planId, String lastSeen) {
        int after = number(lastSeen);
        SseEmitter emitter = new SseEmitter(LONGEST.plusMinutes(1).toMillis());
        Thread.ofVirtual().name("progress-" + planId).start(() -> tell(emitter, planId, after));
        return emitter;
    }

    private static int number(String lastSeen) {
        if (lastSeen == null || lastSeen.isBlank()) {
            return 0;
        }
        if (!lastSeen.strip().matches("[0-9]{1,9}")) {
            throw new InvalidRequest(
                    "Last-Event-ID", "events are numbered from 1", "send the id of the last event, or leave it out");
        }
        return Integer.parseInt(lastSeen.strip());
    }

    private void tell(SseEmitter emitter, UUID planId, int after) {
        try (Endings.Awaited end = endings.of(planId)) {
            int last = after;
            long begun = System.nanoTime();
            long spoke = begun;
            while (System.nanoTime() - begun < LONGEST.toNanos()) {
                List<ProgressTable.Entry> news = table.after(planId, last);
                for (ProgressTable.Entry entry : news) {
                    emitter.send(SseEmitter.event()
                            .id(Integer.toString(entry.number()))
                            .name(entry.status().name().toLowerCase(Locale.ROOT))
                            .data(entry, MediaType.APPLICATION_JSON));
                    last = entry.number();
                    spoke = System.nanoTime();
                    if (entry.status().isEnd()) {
                        emitter.complete();
                        return;
                    }
                }
                if (System.nanoTime() - spoke > SIGN_OF_LIFE.toNanos()) {
                    emitter.send(SseEmitter.event().comment("still at it"));
                    spoke = System.nanoTime();
                }
                end.await(BETWEEN_LOOKS);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Nobody listens to plan {} any more", planId, gone);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException failure) {
            emitter.completeWithError(failure);
        }
    }
}
