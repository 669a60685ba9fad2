package corridor.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.PortJson;
import corridor.local.door.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportReportTest {
    private static final String PARTLY = """
            {"status":"PARTLY_ACCEPTED","controlReference":"88","sender":"GIT","recipient":"PKGWD","messages":[
              {"position":1,"type":"COARRI","directory":"D.95B","reference":"1","status":"ACCEPTED",
               "understood":[{"containerNumber":"CSQU3054383","what":"DISC","occurredAt":"2026-07-01T09:00:00Z",
                             "alreadyKnown":true}],
               "refused":[{"segment":"EQD","position":7,"element":"C237.8260","value":"CSQU3054380",
                           "rule":"the check digit is wrong",
                           "remedy":"read the number again"}],
               "remarks":[{"segment":"DTM","position":9,"text":"only the day is told"}]}]}""";

    @Test
    void each_box_and_each_refusal_has_a_line_of_its_own() {
        assertThat(printed(new Answer(201, json(PARTLY), false)))
                .contains("a.edi  PARTLY_ACCEPTED")
                .contains("interchange 88 from GIT to PKGWD")
                .contains("CSQU3054383  DISC  2026-07-01T09:00:00Z  (known already, nothing was added)")
                .contains("refused: EQD C237.8260 (segment 7) 'CSQU3054380': the check digit is wrong")
                .contains("read the number again")
                .contains("note: DTM (segment 9): only the day is told");
    }

    @Test
    void a_file_sent_before_is_shown_with_its_first_report() {
        assertThat(printed(new Answer(201, json(PARTLY), true))).contains("sent before");
    }

    @Test
    void a_file_that_is_refused_whole_says_why_and_what_to_do() {
        Answer refused = new Answer(422, json("""
                {"title":"This is no interchange",
                 "violations":[{"field":"UNB","rule":"an interchange begins with UNB","remedy":"send all of it"}]}"""), false);

        assertThat(printed(refused))
                .contains("a.edi  REFUSED, nothing was written")
                .contains("422 This is no interchange")
                .contains("UNB: an interchange begins with UNB; send all of it");
        assertThat(ImportReport.isProper(refused)).isTrue();
    }

    @Test
    void a_port_that_is_not_there_has_judged_nothing() {
        assertThat(ImportReport.isProper(new Answer(404, json("{}"), false))).isFalse();
        assertThat(ImportReport.isProper(new Answer(403, json("{}"), false))).isFalse();
    }

    private static JsonNode json(String text) {
        return PortJson.mapper().readTree(text);
    }

    private static String printed(Answer answer) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new ImportReport(out).print("a.edi", answer);
        out.flush();
        return text.toString();
    }
}
