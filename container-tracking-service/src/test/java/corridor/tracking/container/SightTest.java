package corridor.tracking.container;

import static corridor.tracking.world.TrackingWorld.each;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class SightTest {
    @Autowired
    private TrackingWorld world;

    @Autowired
    private Api api;

    private final Box box = Box.any();

    @Test
    void a_declarant_sees_its_own_boxes_and_of_others_not_even_that_they_are() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", null));
        assertThat(world.container(world.declarant("INDUS"), box).status()).isEqualTo(200);
        Answer strange = world.container(world.declarant("MAKRAN"), box);
        Answer unknown = world.container(world.declarant("MAKRAN"), Box.any());
        assertThat(strange.status()).isEqualTo(404);
        assertThat(strange.at("/type")).isEqualTo(unknown.at("/type"));
        assertThat(world.declarant("MAKRAN")
                        .get("/tracking/v1/containers/" + box + "/events")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_carrier_sees_what_it_carries_and_a_park_what_is_bound_for_it() {
        world.tell(
                box.discharged(10, new Particulars("MSC", "B-1", null, null, null)),
                box.declared(20, "INDUS", "rashakai"));
        assertThat(world.container(api.as(Role.CARRIER, "MSC"), box).status()).isEqualTo(200);
        assertThat(world.container(api.as(Role.CARRIER, "CMA"), box).status()).isEqualTo(404);
        assertThat(world.container(world.park("rashakai"), box).status()).isEqualTo(200);
        assertThat(world.container(world.park("dhabeji"), box).status()).isEqualTo(404);
        // A party's code counts in the part that it has, not in another.
        assertThat(world.container(api.as(Role.CARRIER, "INDUS"), box).status()).isEqualTo(404);
        assertThat(world.container(world.declarant("rashakai"), box).status()).isEqualTo(404);
    }

    @Test
    void who_had_a_part_in_one_journey_is_told_nothing_of_the_next() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"), box.released(30), box.gatedOut(40));
        world.tell(box.gatedIn(100), box.declared(110, "MAKRAN", "dhabeji"));
        assertThat(timeline(world.declarant("INDUS"), "")).containsExactly("DISC", "DECLARED", "RELEASED", "GTOT");
        assertThat(timeline(world.declarant("MAKRAN"), "")).containsExactly("GTIN", "DECLARED");
        assertThat(world.container(world.declarant("INDUS"), box).at("/phase/value"))
                .isEqualTo("ON_THE_ROAD");
        assertThat(world.container(world.declarant("INDUS"), box).at("/destinationPark/value"))
                .isEqualTo("rashakai");
        assertThat(timeline(world.terminal(), "")).hasSize(6);
    }

    @Test
    void a_list_holds_no_more_than_the_caller_may_see_page_by_page() {
        String declarant = "LIST-" + box;
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Box each = Box.any();
            world.tell(each.declared(20, declarant, null));
            mine.add(each.toString());
        }
        world.tell(box.declared(20, "SOMEBODY-ELSE", null));
        List<String> listed = new ArrayList<>();
        String rest = "";
        do {
            Answer page = world.declarant(declarant).get("/tracking/v1/containers?limit=2" + rest);
            assertThat(page.status()).isEqualTo(200);
            listed.addAll(each(page, "/containerNumber"));
            rest = page.body().has("nextCursor") ? "&cursor=" + page.at("/nextCursor") : null;
        } while (rest != null);
        assertThat(listed).isEqualTo(mine);
        assertThat(each(world.declarant("NOBODY-" + box).get("/tracking/v1/containers"), "/containerNumber"))
                .isEmpty();
    }

    @Test
    void a_list_shows_of_a_box_no_more_than_the_journey_that_the_caller_has_a_part_in() {
        String declarant = "LIST-" + box;
        world.tell(box.discharged(10), box.declared(20, declarant, "rashakai"), box.released(30), box.gatedOut(40));
        world.tell(box.gatedIn(100), box.declared(110, "MAKRAN", "dhabeji"));
        Answer list = world.declarant(declarant).get("/tracking/v1/containers");
        assertThat(each(list, "/phase")).containsExactly("ON_THE_ROAD");
        assertThat(each(list, "/destinationPark")).containsExactly("rashakai");
        assertThat(each(list, "/lastEventAt")).containsExactly(Box.at(40).toString());
    }

    @Test
    void as_of_a_time_a_box_is_shown_as_it_was_known_then() {
        world.tell(box.discharged(10));
        String before = world.history(box).facts().getFirst().recordedAt().toString();
        world.tell(box.released(5)); // happened before, learned of later
        world.tell(box.gatedOut(40));
        String path = "/tracking/v1/containers/" + box;
        Answer then = world.terminal().get(path + "?asOf=" + before);
        assertThat(then.at("/phase/value")).isEqualTo("IN_PORT");
        assertThat(then.body().at("/customs/released/value").asBoolean()).isFalse();
        assertThat(world.terminal().get(path).at("/phase/value")).isEqualTo("ON_THE_ROAD");
        assertThat(timeline(world.terminal(), "?asOf=" + before)).containsExactly("DISC");
        assertThat(timeline(world.terminal(), "")).containsExactly("RELEASED", "DISC", "GTOT");
        assertThat(world.terminal().get(path + "?asOf=2020-01-01T00:00:00Z").status())
                .isEqualTo(404);
    }

    @Test
    void a_timeline_is_read_page_by_page() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", null), box.released(30), box.gatedOut(40));
        Answer first = world.terminal().get("/tracking/v1/containers/" + box + "/events?limit=3");
        assertThat(each(first, "/what")).containsExactly("DISC", "DECLARED", "RELEASED");
        Answer second = world.terminal()
                .get("/tracking/v1/containers/" + box + "/events?limit=3&cursor=" + first.at("/nextCursor"));
        assertThat(each(second, "/what")).containsExactly("GTOT");
        assertThat(second.body().has("nextCursor")).isFalse();
    }

    @Test
    void nobody_is_let_in_without_a_token() {
        assertThat(api.get("/tracking/v1/containers").status()).isEqualTo(401);
    }

    @Test
    void a_number_with_a_wrong_check_digit_is_refused_with_the_right_one() {
        Answer refused = world.terminal().get("/tracking/v1/containers/CSQU3054384");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/violations/0/rule")).contains("ISO 6346 gives 3");
    }

    private List<String> timeline(Api caller, String query) {
        return each(caller.get("/tracking/v1/containers/" + box + "/events" + query), "/what");
    }
}
