package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import corridor.events.ContainerWeighed;
import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.TransportCallReported;
import corridor.port.UnLocode;
import corridor.tracking.bayplan.BayPlan;
import corridor.tracking.gate.Direction;
import corridor.tracking.gate.Prenotification;
import corridor.tracking.order.ContainerOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What orders, bay plans, weighings, schedules, announced trucks and answers say. */
class OtherMessagesTest extends Reading {
    private static final String OTHER = Sample.box("MSKU", 123456);
    private static final String VESSEL = "TDT+20+12W+1+13+HLC:172:20+++9074729:146::GULF STAR";

    private MessageReading message(String type, String... body) {
        return read(Sample.from("GITTOS", "R9").message(type, body));
    }

    @ParameterizedTest
    @CsvSource({
        "43, LOC+11+PKGWD:139:6, DISC, 2026-03-05T01:00:00Z",
        "45, LOC+9+PKGWD:139:6, LOAD, 2026-03-06T01:00:00Z"
    })
    void an_order_plans_what_shall_happen_when_the_vessel_is_there(
            String document, String port, EquipmentEventCode code, Instant at) {
        EquipmentMoved planned = only(message(
                "COPRAR:D:95B:UN:SMDG16",
                "BGM+" + document + "+O1+5",
                VESSEL,
                port,
                "DTM+132:202603050600:203",
                "DTM+133:202603060600:203",
                "EQD+CN+" + BOX + "+22G1:102:5++2+5",
                "MEA+AAE+VGM+KGM:11495.14"));
        assertThat(planned.code()).isEqualTo(code);
        assertThat(planned.classifier()).isEqualTo(EventClassifier.PLN);
        assertThat(planned.occurredAt()).isEqualTo(at);
        assertThat(planned.facility().unLocode()).isEqualTo(GWADAR.unLocode());
        assertThat(planned.transport().callId()).isEqualTo("9074729-12W");
    }

    @Test
    void an_order_without_a_time_of_its_vessel_plans_nothing() {
        RefusedLine line = refusal(
                message("COPRAR:D:00B:UN:SMDG20", "BGM+43+O1+9", VESSEL, "LOC+11+PKGWD", "EQD+CN+" + BOX + "+22G1"));
        assertThat(line.remedy()).contains("DTM+132");
    }

    @Test
    void a_verified_mass_tells_how_when_and_who_answers_for_it() {
        MessageReading reading = message(
                "VERMAS:D:16A:UN:SMDG10",
                "BGM+749+V1+9",
                "DTM+137:202602281000:203",
                "EQD+CN+" + BOX + "+22G1:6346:306",
                "RFF+BN:4001234567",
                "SEL+45545:CA",
                "MEA+AAE+VGM+KGM:21212",
                "DTM+WAT:202602280900:203",
                "DOC+SM1:VGM:306+DEFAULT",
                "NAD+SPC+++MY COMPANY");
        assertThat(reading.refused()).isEmpty();
        ContainerWeighed weighed = (ContainerWeighed) reading.facts().getFirst().event();
        assertThat(weighed.grossMassKg()).isEqualByComparingTo("21212");
        assertThat(weighed.method()).isEqualTo(ContainerWeighed.Method.SM1);
        assertThat(weighed.responsibleParty()).isEqualTo("MY COMPANY");
        assertThat(weighed.occurredAt()).isEqualTo(Instant.parse("2026-02-28T04:00:00Z"));
    }

    @Test
    void a_weighing_without_a_verified_mass_is_none() {
        assertThat(refusal(message(
                                "VERMAS:D:16A:UN",
                                "BGM+749+V1+9",
                                "DTM+137:202602281000:203",
                                "EQD+CN+" + BOX,
                                "MEA+AAE+G+KGM:9"))
                        .remedy())
                .contains("MEA+AAE+VGM");
    }

    /** D.95B has mass and ports before the box, D.13B after it; D.13B names the box inside of the cell's group. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAPLIE:D:95B:UN:SMDG20 | LOC+147+0060886::5; MEA+WT++KGM:3983; LOC+9+AEJEA:139:6; LOC+11+PKGWD:139:6;"
                        + " RFF+BM:1; EQD+CN+%s+4200+++4; NAD+CA+OOL:172:20",
                "BAPLIE:D:13B:UN:SMDG31 | LOC+147+0060886:9711:5; EQD+CN+%s+4200:6346:5+++4; NAD+CA+OOL:LINES:306;"
                        + " MEA+AAE+AET+KGM:3983; LOC+9+AEJEA:139:6; LOC+11+PKGWD:139:6"
            })
    void a_bay_plan_tells_cell_box_mass_and_ports_in_old_and_new_directories(String type, String cell) {
        MessageReading reading = message(type, bayPlan(cell.formatted(BOX).split("; *")));
        assertThat(reading.refused()).isEmpty();
        BayPlan plan = ((Paper.Plan) reading.papers().getFirst()).plan();
        assertThat(plan.departure()).isEqualTo(new UnLocode("AEJEA"));
        assertThat(plan.next()).isEqualTo(new UnLocode("PKGWD"));
        BayPlan.Cell stands = plan.cells().getFirst();
        assertThat(stands.cell()).isEqualTo("0060886");
        assertThat(stands.containerNumber()).hasToString(BOX);
        assertThat(stands.grossMassKg()).isEqualByComparingTo("3983");
        assertThat(stands.empty()).isTrue();
        assertThat(stands.portOfDischarge()).isEqualTo(new UnLocode("PKGWD"));
        assertThat(stands.carrier()).isEqualTo("OOL");
        // A box for our port will be discharged when the vessel is here.
        EquipmentMoved planned = (EquipmentMoved) reading.facts().getFirst().event();
        assertThat(planned.classifier()).isEqualTo(EventClassifier.PLN);
        assertThat(planned.occurredAt()).isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
    }

    @Test
    void a_box_for_another_port_is_kept_in_its_cell_and_plans_nothing_here() {
        MessageReading reading = message(
                "BAPLIE:D:95B:UN:SMDG20",
                bayPlan("LOC+147+0780690::5", "MEA+WT++KGM:3833", "LOC+11+CNYTN:139:6", "EQD+CN+" + BOX + "+4200+++4"));
        assertThat(reading.facts()).isEmpty();
        assertThat(((Paper.Plan) reading.papers().getFirst()).plan().cells()).hasSize(1);
    }

    @Test
    void a_cell_with_a_wrong_number_is_refused_and_the_others_are_kept() {
        MessageReading reading = message(
                "BAPLIE:D:95B:UN:SMDG20",
                bayPlan(
                        "LOC+147+0030586::5",
                        "MEA+WT++KGM:10000",
                        "EQD+CN+TOLU 2566410++1++5",
                        "DGS+IMD+2.3+2198+045:CEL+1",
                        "LOC+147+0030588::5",
                        "MEA+WT++KGM:10000",
                        "EQD+CN+" + OTHER + "+22R1+++5",
                        "TMP+2+-18.0:CEL",
                        "DGS+IMD+3+1366"));
        assertThat(reading.refused()).singleElement().satisfies(line -> {
            assertThat(line.element()).isEqualTo("C237.8260");
            assertThat(line.rule()).contains("blank");
        });
        BayPlan.Cell kept =
                ((Paper.Plan) reading.papers().getFirst()).plan().cells().getFirst();
        assertThat(kept.temperatureCelsius()).isEqualByComparingTo("-18");
        assertThat(kept.dangerousGoods()).containsExactly("3/1366");
    }

    private static String[] bayPlan(String... cells) {
        List<String> body = new ArrayList<>(List.of(
                "BGM++391651645+9",
                "DTM+137:2602280900:201",
                VESSEL,
                "LOC+5+AEJEA:139:6",
                "LOC+61+PKGWD:139:6",
                "DTM+132:202603050600:203"));
        body.addAll(List.of(cells));
        return body.toArray(String[]::new);
    }

    @Test
    void an_announced_box_is_an_order_with_all_that_its_carrier_says() {
        MessageReading reading = message(
                "COPARN:D:00B:UN:SMDG20",
                "BGM+126+M5+5+AB",
                "RFF+ATX:TEMPORDER",
                "RFF+BN:400123456",
                VESSEL,
                "LOC+9+PKGWD:139:6",
                "NAD+CF+COS:160:166",
                "EQD+CN+" + BOX + "+22G1:102:5++2+5",
                "LOC+11+HKHKG:139:6",
                "MEA+AAE+VGM+KGM:11495.14",
                "TMP+2+14.3:CEL",
                "DGS+IMD+3+1366",
                "CNT+16:1");
        ContainerOrder order = ((Paper.Order) reading.papers().getFirst()).order();
        assertThat(order.kind()).isEqualTo(ContainerOrder.Kind.ACCEPTANCE);
        assertThat(order.function()).isEqualTo(ContainerOrder.Function.REPLACEMENT);
        assertThat(order.reference()).isEqualTo("TEMPORDER");
        assertThat(order.booking()).isEqualTo("400123456");
        assertThat(order.carrier()).isEqualTo("COS");
        assertThat(order.containerNumber()).hasToString(BOX);
        assertThat(order.portOfDischarge()).isEqualTo(new UnLocode("HKHKG"));
        assertThat(order.dangerousGoods()).containsExactly("3/1366");
    }

    @Test
    void empties_are_ordered_by_their_type_and_number() {
        MessageReading reading = message(
                "COPARN:D:95B:UN",
                "BGM+12+M5+9",
                "RFF+BN:BK9",
                "EQD+CN++22G1:102:5++2+4",
                "EQN+3",
                "DTM+201:202603021000:203");
        ContainerOrder order = ((Paper.Order) reading.papers().getFirst()).order();
        assertThat(order.kind()).isEqualTo(ContainerOrder.Kind.RELEASE);
        assertThat(order.containerNumber()).isNull();
        assertThat(order.quantity()).isEqualTo(3);
        assertThat(order.handoverAt()).isEqualTo(Instant.parse("2026-03-02T05:00:00Z"));
    }

    @Test
    void a_schedule_tells_of_each_call_by_the_clock_of_its_port() {
        MessageReading reading = message(
                "IFTSAI:D:00B:UN:SMDG20",
                "BGM+96+S1+9",
                VESSEL,
                "LOC+153+AEJEA:139:6",
                "DTM+132:202603031000:203",
                "DTM+133:202603041000:203",
                "LOC+153+PKGWD:139:6",
                "DTM+132:202603051000:203");
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.calls())
                .extracting(
                        call -> call.facility().unLocode().value(),
                        TransportCallReported::code,
                        TransportCallReported::occurredAt)
                .containsExactly(
                        tuple("AEJEA", TransportCallReported.Code.ARRI, Instant.parse("2026-03-03T06:00:00Z")),
                        tuple("AEJEA", TransportCallReported.Code.DEPA, Instant.parse("2026-03-04T06:00:00Z")),
                        tuple("PKGWD", TransportCallReported.Code.ARRI, Instant.parse("2026-03-05T05:00:00Z")));
    }

    @Test
    void a_schedule_without_a_voyage_is_refused() {
        assertThat(refusal(message("IFTSAI:D:00B:UN", "BGM+96+S1+9", "TDT+20", "LOC+153+PKGWD"))
                        .element())
                .isEqualTo("C222.8213");
    }

    @ParameterizedTest
    @CsvSource({"1, IN", "30, OUT"})
    void a_truck_is_announced_with_plate_box_and_time(String stage, Direction direction) {
        MessageReading reading = message(
                "COPINO:D:95B:UN:ITG13",
                "BGM+661+C1+9",
                "TDT+" + stage + "+T9+3++HAULIER+++XA212345:146::JOHN DOE",
                "LOC+88+PKGWD:139:6",
                "DTM+132:202603020930:203",
                "GID+1",
                "EQD+CN+" + BOX + "+22G1:102:5++2+5");
        Prenotification notice = ((Paper.Truck) reading.papers().getFirst()).notice();
        assertThat(notice.direction()).isEqualTo(direction);
        assertThat(notice.truckPlate()).isEqualTo("XA212345");
        assertThat(notice.containerNumber()).hasToString(BOX);
        assertThat(notice.expectedAt()).isEqualTo(Instant.parse("2026-03-02T04:30:00Z"));
    }

    @Test
    void an_error_in_an_APERAK_is_a_rejection_and_a_CONTRL_says_which_message() {
        Paper.Answer aperak = answer(message(
                "APERAK:D:01B:UN",
                "BGM+963+V1+27",
                "DTM+137:200609131145:203",
                "RFF+ACW:20060622415205",
                "ERC+1",
                "FTX+AAO+++El documento identificado no existe"));
        assertThat(aperak).isEqualTo(new Paper.Answer("20060622415205", false, "El documento identificado no existe"));
        assertThat(answer(message("CONTRL:4:1:UN", "UCI+R77+GIT+COSCOS+7")).accepted())
                .isTrue();
        assertThat(answer(message("CONTRL:4:1:UN", "UCI+R77+GIT+COSCOS+8", "UCM+1+CODECO:D:95B:UN+4+12"))
                        .accepted())
                .isFalse();
    }

    private static Paper.Answer answer(MessageReading reading) {
        return (Paper.Answer) reading.papers().getFirst();
    }

    @Test
    void what_nobody_here_reads_is_refused_with_what_is_read() {
        RefusedLine line = refusal(message("COHAOR:D:17B:UN:ITG12", "BGM+293+1+9"));
        assertThat(line.rule()).contains("COHAOR is not").contains("BAPLIE");
    }
}
