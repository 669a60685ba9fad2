package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentMoved;
import corridor.port.Facility;
import corridor.port.UnLocode;
import corridor.tracking.place.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Reads sample messages at noon UTC on 1 March 2026, as Gwadar does. */
abstract class Reading {
    static final Facility GWADAR = new Facility(new UnLocode("PKGWD"), "GIT");
    static final String BOX = Sample.box("CSQU", 305438);

    private final Places places = new Places(
            GWADAR,
            ZoneId.of("Asia/Karachi"),
            Duration.ofMinutes(15),
            Map.of("rashakai", new Places.ParkEntry(new UnLocode("PKPEW"), "Rashakai")));
    private final Senders senders = new Senders(
            Map.of("DUBAI", new Senders.Sender(ZoneId.of("Asia/Dubai"), new Facility(new UnLocode("AEJEA"), "JA1"))));
    private final PlaceReader place = new PlaceReader(places, senders);
    private final MessageReader reader = new MessageReader(List.of(
            new MovementMessages(new BoxReader(place, places), new CallReader(place, places)),
            new WeighingMessages(place, places),
            new BayPlanMessages(place, new CellReader(), places),
            new OrderMessages(place),
            new ScheduleMessages(place),
            new TruckMessages(place),
            new AnswerMessages()));

    MessageReading read(Sample sample) {
        return read(sample, true);
    }

    MessageReading read(Sample sample, boolean fromOurTerminal) {
        Interchange interchange = Envelope.open(sample.bytes());
        Origin origin = new Origin(interchange, "ab", fromOurTerminal, Instant.parse("2026-03-01T12:00:00Z"));
        return reader.read(interchange.messages().getFirst(), origin);
    }

    MessageReading codeco(String... body) {
        return read(Sample.from("GITTOS", "R9").codeco(body));
    }

    MessageReading coarri(String... body) {
        return read(Sample.from("GITTOS", "R9").coarri(body));
    }

    static EquipmentMoved only(MessageReading reading) {
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.facts()).hasSize(1);
        return (EquipmentMoved) reading.facts().getFirst().event();
    }

    static RefusedLine refusal(MessageReading reading) {
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.refused().getFirst().rule()).isNotBlank();
        assertThat(reading.refused().getFirst().remedy()).isNotBlank();
        return reading.refused().getFirst();
    }
}
