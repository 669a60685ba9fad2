package corridor.benchmarks.surveillance;

import corridor.benchmarks.Servers;
import corridor.benchmarks.tracking.TrackedService;
import corridor.benchmarks.tracking.Wire;
import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import corridor.service.outbox.CloudEventRecords;
import corridor.service.outbox.OutboxRecord;
import corridor.service.time.Ids;
import corridor.tracking.position.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells stories to the service as a port hears them: late, twice, out of order, and with numbers that cameras misread. */
final class Line {
    private final Servers servers;
    private final TrackedService service;
    private final Random random;

    Line(Servers servers, TrackedService service, Random random) {
        this.servers = servers;
        this.service = service;
        this.random = random;
    }

    private record Heard(Instant at, String body) {}

    void tell(List<Story> stories) throws Exception {
        customs(stories.stream().flatMap(story -> story.customs().stream()).toList());
        List<String> events = new ArrayList<>(stories.stream()
                .flatMap(story -> story.moves().stream().map(move -> event(story, move)))
                .toList());
        Collections.shuffle(events, random);
        post("/tracking/v1/events", events, 500);
        List<Heard> readings = new ArrayList<>();
        for (Story story : stories) {
            boolean memory = story.family() == Family.MEMORY_SENT_LATE;
            int first = story.readings().size() / 2;
            int last = first + story.readings().size() / 4;
            for (int i = 0; i < story.readings().size(); i++) {
                Reading reading = story.readings().get(i);
                long late = memory && i >= first && i < last
                        ? 40_000
                        : random.nextInt(20) == 0 ? random.nextInt(20_000) : 0;
                readings.add(new Heard(reading.at().plusSeconds(late), json(reading)));
                if (random.nextInt(30) == 0) {
                    readings.add(new Heard(reading.at().plusSeconds(late + random.nextInt(5_000)), json(reading)));
                }
            }
        }
        readings.sort(Comparator.comparing(Heard::at));
        post("/tracking/v1/positions", readings.stream().map(Heard::body).toList(), 5_000);
    }

    /** What a story's readings look like in the order in which they are heard. */
    static List<Reading> asHeard(Story story, Random random) {
        Map<Reading, Long> late = story.readings().stream()
                .collect(Collectors.toMap(
                        reading -> reading,
                        reading ->
                                reading.at().getEpochSecond() + (random.nextInt(20) == 0 ? random.nextInt(20_000) : 0),
                        (one, other) -> one));
        return late.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void post(String path, List<String> items, int size) throws IOException {
        for (int from = 0; from < items.size(); from += size) {
            List<String> part = items.subList(from, Math.min(items.size(), from + size));
            Wire.Answer answer = service.post(path, "[" + String.join(",", part) + "]");
            if (answer.status() >= 300) {
                throw new IOException(path + " answered " + answer.status() + ": " + answer.body());
            }
        }
    }

    private void customs(List<PortEvent> events) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.bootstrap(), ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sending = new ArrayList<>();
            for (PortEvent event : events) {
                OutboxRecord written = CloudEventRecords.write(
                        new EventEnvelope<>(Ids.next(), URI.create("/corridor/customs"), Instant.now(), null, event));
                ProducerRecord<String, byte[]> sent =
                        new ProducerRecord<>(written.topic(), written.key(), written.value());
                written.headers()
                        .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                sending.add(producer.send(sent));
            }
            for (Future<RecordMetadata> each : sending) {
                each.get();
            }
        }
    }

    private static String event(Story story, Story.Move move) {
        return """
                {"eventId":"%s-%s-%d","containerNumber":"%s","code":"%s","classifier":"ACT","occurredAt":"%s",\
                "facility":{"unLocode":"%s","code":"%s"},"isoSizeType":"22G1","empty":false}""".formatted(
                        story.box(),
                        move.code(),
                        move.at().getEpochSecond(),
                        story.box(),
                        move.code(),
                        move.at(),
                        move.unLocode(),
                        move.facility());
    }

    /** Of a camera's reads one in twenty has a wrong character; the check digit finds most of them. */
    private String json(Reading reading) {
        String box = reading.containerNumber().value();
        if (reading.kind() == Reading.Kind.OCR && random.nextInt(20) == 0) {
            int place = 4 + random.nextInt(6);
            box = box.substring(0, place) + random.nextInt(10) + box.substring(place + 1);
        }
        StringBuilder json = new StringBuilder("{\"device\":\"" + reading.device() + "\",\"at\":\"" + reading.at()
                + "\",\"kind\":\"" + reading.kind() + "\",\"containerNumber\":\"" + box + "\"");
        add(json, "latitude", reading.latitude());
        add(json, "longitude", reading.longitude());
        add(json, "temperatureC", reading.temperatureC());
        add(json, "setTemperatureC", reading.setTemperatureC());
        add(json, "sealOpen", reading.sealOpen());
        return json.append('}').toString();
    }

    private static void add(StringBuilder json, String name, Object value) {
        if (value != null) {
            json.append(",\"").append(name).append("\":").append(value);
        }
    }
}
