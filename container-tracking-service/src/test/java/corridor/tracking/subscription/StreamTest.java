package corridor.tracking.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.TestTokens;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TrackingTest
class StreamTest {
    @Autowired
    private TrackingWorld world;

    @Autowired
    private Api api;

    @LocalServerPort
    private int port;

    private final Box box = Box.any();

    @Test
    void a_stream_tells_what_comes_and_goes_on_where_it_broke_off() throws Exception {
        List<String> first;
        try (HttpClient http = HttpClient.newHttpClient();
                Stream<String> lines = open(http, null)) {
            Iterator<String> reading = lines.iterator();
            assertThat(reading.next()).startsWith(":"); // the stream is open: what is told from now on comes
            world.tell(Box.any().discharged(9));
            world.tell(box.discharged(10));
            first = event(reading);
        }
        assertThat(first.getLast()).contains("DISC", box.toString());
        world.tell(box.gatedOut(20));
        try (HttpClient http = HttpClient.newHttpClient();
                Stream<String> lines = open(http, first.getFirst().substring("id: ".length()))) {
            assertThat(event(lines.iterator()).getLast()).contains("GTOT", box.toString());
        }
    }

    @Test
    void what_is_no_box_no_type_and_no_place_is_refused() {
        for (String query : List.of("containerNumber=nonsense", "eventTypes=FLIGHT")) {
            Answer refused = world.auditor().get("/tracking/v1/events/stream?" + query);
            assertThat(TrackingWorld.type(refused)).isEqualTo("invalid-request");
            assertThat(refused.at("/violations/0/rule")).doesNotStartWith("eventTypes");
        }
        assertThat(api.get("/tracking/v1/events/stream").status()).isEqualTo(401);
    }

    /** The id's line and the data's. */
    private static List<String> event(Iterator<String> reading) {
        List<String> event = new ArrayList<>();
        while (event.size() < 2) {
            String line = reading.next();
            if (line.startsWith("id: ") || line.startsWith("data: ")) {
                event.add(line);
            }
        }
        return event;
    }

    private Stream<String> open(HttpClient http, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/tracking/v1/events/stream?containerNumber=" + box))
                .header("Authorization", "Bearer " + TestTokens.of("PORT-AUDIT", Role.AUDITOR));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return response.body();
    }
}
