package corridor.optimizer.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class LoadingDrawingTest {
    private static final LoadingProblem PROBLEM = new LoadingProblem(
            List.of(CargoSpace.of("truck <7>", 1000, 500, 500)),
            List.of(BoxKind.of("tea & \"sugar\"", 200, 100, 100, EnumSet.allOf(BoxKind.Edge.class), 3)),
            LoadingRules.OF_A_CREW);

    private static final LoadingPlan.Load LOAD = new LoadingPlan.Load(
            0,
            List.of(
                    new Placement(0, 0, 0, 0, 200, 100, 100),
                    new Placement(0, 0, 0, 100, 200, 100, 100),
                    new Placement(0, 200, 0, 0, 200, 100, 100)));

    @Test
    void every_box_is_drawn_with_its_place_in_the_sequence_whatever_it_is_called() throws Exception {
        Document drawing = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(LoadingDrawing.of(PROBLEM, LOAD).getBytes(StandardCharsets.UTF_8)));
        NodeList titles = drawing.getElementsByTagName("title");
        assertThat(titles.getLength()).isEqualTo(3);
        assertThat(drawing.getDocumentElement().getTextContent())
                .contains("truck <7>: 3 boxes, 2.4 % of the room")
                .contains("1: tea & \"sugar\", stop 1, at 0, 0, 0 mm, 200 x 100 x 100 mm")
                .contains("boxes that stand at 0 mm")
                .contains("boxes that stand at 100 mm");
    }

    @Test
    void a_crew_sees_the_load_as_it_stands_after_each_step_and_which_box_has_just_come() {
        String second = LoadingDrawing.after(2, PROBLEM, LOAD, 11);
        assertThat(second).contains("11: tea", "12: tea").doesNotContain("13: tea");
        assertThat(second.substring(second.indexOf("12: tea"))).contains("stroke=\"#c00000\"");
        assertThat(second.substring(second.indexOf("11: tea"), second.indexOf("12: tea")))
                .doesNotContain("#c00000");
        assertThat(LoadingDrawing.of(PROBLEM, LOAD, 11)).contains("13: tea").doesNotContain("#c00000");
    }

    @Test
    void a_legend_says_which_colour_is_which_stop_or_which_kind_if_there_is_one_stop() {
        assertThat(LoadingDrawing.of(PROBLEM, LOAD)).contains(">tea &amp; &quot;sugar&quot;: 3 boxes</text>");
        LoadingProblem journey = new LoadingProblem(
                PROBLEM.spaces(),
                List.of(
                        new BoxKind("tea", 200, 100, 100, EnumSet.allOf(BoxKind.Edge.class), 1, 1, 2, 5),
                        new BoxKind("salt", 200, 100, 100, EnumSet.allOf(BoxKind.Edge.class), 1, 1, 1, 1)),
                LoadingRules.OF_A_CREW);
        LoadingPlan.Load load = new LoadingPlan.Load(
                0,
                List.of(
                        new Placement(0, 0, 0, 0, 200, 100, 100),
                        new Placement(0, 0, 0, 100, 200, 100, 100),
                        new Placement(1, 200, 0, 0, 200, 100, 100)));
        String drawing = LoadingDrawing.of(journey, load);
        assertThat(drawing).contains(">stop 1: 1 box</text>", ">stop 2: 2 boxes</text>");
        String second = drawing.substring(0, drawing.indexOf(">stop 2: 2 boxes"));
        String colour = second.substring(second.lastIndexOf("hsl("), second.lastIndexOf("\" stroke=\"#333\""));
        assertThat(drawing.substring(drawing.indexOf("<title>1: tea"), drawing.indexOf("<title>3: salt")))
                .contains(colour);
        assertThat(drawing.substring(drawing.indexOf("<title>3: salt"))).contains("stop 1");
        assertThat(LoadingDrawing.after(2, journey, load, 1)).doesNotContain(">stop 1:");
    }

    @Test
    void what_hides_a_box_is_drawn_after_it() {
        String drawing = LoadingDrawing.of(PROBLEM, LOAD);
        assertThat(drawing.indexOf(">1: ")).isLessThan(drawing.indexOf(">2: ")).isLessThan(drawing.indexOf(">3: "));
    }
}
