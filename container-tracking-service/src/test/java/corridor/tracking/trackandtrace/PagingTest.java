package corridor.tracking.trackandtrace;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.testing.Answer;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TrackingTest
class PagingTest {
    @Autowired
    private TrackingWorld world;

    private final Box box = Box.any();
    private final String all = Walk.V2 + "?equipmentReference=" + box;

    private void tell(int from, int to) {
        IntStream.range(from, to).forEach(minute -> world.tell(box.gatedIn(minute)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=eventDateTime:DESC", "&sort=eventClassifierCode,eventDateTime:DESC"})
    void pages_make_up_the_whole_answer_forwards_and_backwards(String sort) {
        tell(0, 12);
        List<JsonNode> whole = Walk.forward(world.terminal(), all + sort);
        assertThat(whole).hasSize(12);
        assertThat(Walk.forward(world.terminal(), all + sort + "&limit=5")).isEqualTo(whole);
        String last =
                Walk.page(world.terminal(), all + sort + "&limit=5").headers().getFirst("Last-Page");
        assertThat(Walk.backward(world.terminal(), last)).isEqualTo(whole);
    }

    @Test
    void links_are_given_where_there_is_something_to_follow() {
        tell(0, 6);
        Answer first = Walk.page(world.terminal(), all + "&limit=2");
        assertThat(links(first)).containsExactly("current-page", "last-page", "next-page");
        Answer second = Walk.page(world.terminal(), first.headers().getFirst("Next-Page"));
        assertThat(links(second)).containsExactly("current-page", "first-page", "last-page", "next-page", "prev-page");
        Answer third = Walk.page(world.terminal(), second.headers().getFirst("Next-Page"));
        assertThat(links(third)).containsExactly("current-page", "first-page", "prev-page");
        assertThat(Walk.page(world.terminal(), third.headers().getFirst("Prev-Page"))
                        .body())
                .isEqualTo(second.body());
        assertThat(Walk.page(world.terminal(), third.headers().getFirst("First-Page"))
                        .body())
                .isEqualTo(first.body());
        assertThat(Walk.page(world.terminal(), second.headers().getFirst("Last-Page"))
                        .body())
                .isEqualTo(third.body());
        assertThat(Walk.page(world.terminal(), second.headers().getFirst("Current-Page"))
                        .body())
                .isEqualTo(second.body());
    }

    @Test
    void a_cursor_may_be_sent_by_itself_or_with_the_parameters_of_the_first_page_but_with_no_others() {
        tell(0, 6);
        Answer first = Walk.page(world.terminal(), all + "&limit=2");
        String next = first.headers().getFirst("Next-Page");
        String cursor = next.substring(next.indexOf('=') + 1);
        JsonNode second = Walk.page(world.terminal(), next).body();
        assertThat(Walk.page(world.terminal(), all + "&limit=2&cursor=" + cursor)
                        .body())
                .isEqualTo(second);
        assertThat(Walk.page(world.terminal(), Walk.V2 + "?cursor=" + next).body())
                .isEqualTo(second);
        assertThat(world.terminal()
                        .get(Walk.V2 + "?equipmentReference=" + Box.any() + "&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_comes_while_somebody_reads_shifts_nothing() throws InterruptedException {
        tell(0, 40);
        List<String> before = Walk.ids(Walk.forward(world.terminal(), all));
        Thread teller = Thread.startVirtualThread(() -> tell(40, 80));
        List<String> walked = Walk.ids(Walk.forward(world.terminal(), all + "&limit=3"));
        teller.join();
        assertThat(walked.subList(0, before.size())).isEqualTo(before);
        assertThat(new HashSet<>(walked)).hasSameSizeAs(walked);
        List<String> after = Walk.ids(Walk.forward(world.terminal(), all));
        assertThat(after.subList(0, walked.size())).isEqualTo(walked);
    }

    @Test
    void pages_of_3_0_0_make_up_its_whole_answer() {
        tell(0, 7);
        String path = "/dcsa/tnt/v3/events?equipmentReference=" + box;
        Answer whole = world.terminal().get(path);
        assertThat(whole.headers().containsHeader("Next-Page-Cursor")).isFalse();
        List<JsonNode> pages = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = world.terminal().get(path + "&limit=3" + cursor);
            assertThat(page.status()).isEqualTo(200);
            pages.addAll(NaiveReading.list(page.body().get("events")));
            String next = page.headers().getFirst("Next-Page-Cursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(pages).isEqualTo(NaiveReading.list(whole.body().get("events")));
        assertThat(pages).hasSize(7);
    }

    private static List<String> links(Answer page) {
        return page.headers().headerNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.endsWith("-page"))
                .sorted()
                .toList();
    }
}
