package corridor.service.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corridor.events.CustomsReleased;
import corridor.events.EventEnvelope;
import corridor.events.Topics;
import corridor.port.ContainerNumber;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import corridor.service.testing.PortTopics;
import corridor.service.time.Ids;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CraneTest
class InboxTest {
    @Autowired
    private Api doors;

    @Autowired
    private PortTopics topics;

    @Autowired
    private CraneService.Releases releases;

    @Test
    void an_event_told_three_times_is_handled_once() {
        ContainerNumber box = Boxes.next();
        ContainerNumber after = Boxes.next();
        EventEnvelope<CustomsReleased> told = envelope(box);
        topics.publish(told);
        topics.publish(told);
        topics.publish(told);
        topics.publish(envelope(after));

        await().atMost(Duration.ofSeconds(20)).until(() -> releases.count(after.value()) == 1);
        assertThat(releases.count(box.value())).isEqualTo(1);
    }

    @Test
    void the_same_id_of_another_house_is_another_event() {
        ContainerNumber box = Boxes.next();
        EventEnvelope<CustomsReleased> told = envelope(box);
        topics.publish(told);
        topics.publish(new EventEnvelope<>(
                told.id(), URI.create("/corridor/elsewhere"), told.recordedAt(), null, told.event()));
        await().atMost(Duration.ofSeconds(20)).until(() -> releases.count(box.value()) == 2);
    }

    @Test
    void what_cannot_be_handled_becomes_a_dead_letter_that_can_be_replayed_once_its_cause_is_gone() {
        ContainerNumber box = Boxes.next();
        ContainerNumber next = Boxes.next();
        releases.unwelcome.add(box.value());
        topics.publish(envelope(box));
        topics.publish(envelope(next));

        await().atMost(Duration.ofSeconds(20)).until(() -> releases.count(next.value()) == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> letter(box) != null);
        JsonNode letter = letter(box);
        assertThat(letter.at("/reason").asString()).contains("no crane takes " + box);
        assertThat(releases.count(box.value())).isZero();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.everythingOn(Topics.deadLettersOf(Topics.CUSTOMS_EVENTS)).stream()
                        .anyMatch(record -> box.value().equals(record.key())
                                && new String(
                                                record.headers()
                                                        .lastHeader("dlt_reason")
                                                        .value(),
                                                StandardCharsets.UTF_8)
                                        .contains("no crane takes")));

        String replay = "/crane/v1/dead-letters/" + letter.at("/deadLetterId").asString() + "/replay";
        Answer tooEarly = admin().post(replay, null);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(releases.count(box.value())).isZero();

        releases.unwelcome.remove(box.value());
        Answer replayed = admin().post(replay, null);
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.at("/replayedAt")).isNotBlank();
        assertThat(releases.count(box.value())).isEqualTo(1);
        assertThat(admin().post(replay, null).status()).isEqualTo(404);
    }

    @Test
    void what_is_no_cloud_event_at_all_becomes_a_dead_letter_too() {
        String key = UUID.randomUUID().toString();
        topics.publish(new ProducerRecord<>(Topics.CUSTOMS_EVENTS, key, "noise".getBytes(StandardCharsets.UTF_8)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> StreamSupport.stream(letters().spliterator(), false)
                        .anyMatch(letter -> letter.at("/key").asString("").equals(key)));
    }

    @Test
    void only_an_administrator_sees_dead_letters() {
        assertThat(doors.as(Role.TERMINAL_OPERATOR, "GIT")
                        .get("/crane/v1/dead-letters")
                        .status())
                .isEqualTo(403);
    }

    private Api admin() {
        return doors.as(Role.ADMINISTRATOR, "PORT");
    }

    private JsonNode letters() {
        return admin().get("/crane/v1/dead-letters?limit=500").body().at("/items");
    }

    private JsonNode letter(ContainerNumber box) {
        return StreamSupport.stream(letters().spliterator(), false)
                .filter(letter -> letter.at("/key").asString("").equals(box.value()))
                .findFirst()
                .orElse(null);
    }

    private static EventEnvelope<CustomsReleased> envelope(ContainerNumber box) {
        return new EventEnvelope<>(
                Ids.next(),
                URI.create("/corridor/customs"),
                Instant.now(),
                null,
                new CustomsReleased(UUID.randomUUID(), UUID.randomUUID(), box, Instant.now()));
    }
}
