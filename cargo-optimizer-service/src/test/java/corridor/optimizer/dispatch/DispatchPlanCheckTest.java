package corridor.optimizer.dispatch;

import static corridor.optimizer.dispatch.Corridors.box;
import static corridor.optimizer.dispatch.Corridors.empty;
import static corridor.optimizer.dispatch.Corridors.problem;
import static corridor.optimizer.dispatch.Corridors.truck;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors planted one by one: each is caught, and by its own rule. */
class DispatchPlanCheckTest {
    private static final DispatchProblem.Appointment MORNING = new DispatchProblem.Appointment(1, 120, 180, 1);
    private static final DispatchProblem.Appointment NOON = new DispatchProblem.Appointment(1, 181, 400, 2);

    @Test
    void a_tour_out_and_back_is_as_it_should_be_and_costs_what_it_costs() {
        DispatchProblem problem = problem(List.of(), List.of(truck("T")), List.of(), box("A", 1, 1), box("B", 1, 1));
        DispatchPlanCheck.Verdict verdict = check(problem, tour(0, 0, 300, stop(0, 120), stop(1, 150)));
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.cost()).isEqualTo(500 + 10 * 240);
        assertThat(check(problem).cost()).isEqualTo(200_000);
    }

    @Test
    void no_order_is_served_twice_and_no_truck_drives_twice() {
        DispatchProblem problem = problem(List.of(), List.of(truck("T"), truck("U")), List.of(), box("A", 1, 1));
        assertThat(check(problem, tour(0, 0, 270, stop(0, 120)), tour(1, 0, 270, stop(0, 120)))
                        .faults())
                .anyMatch(fault -> fault.contains("A is served twice"));
        assertThat(check(problem, tour(0, 0, 270, stop(0, 120)), tour(0, 0, 270, stop(0, 120)))
                        .faults())
                .anyMatch(fault -> fault.contains("makes two tours"));
        assertThat(check(problem, tour(7, 0, 270, stop(0, 120))).faults()).hasSize(1);
    }

    @Test
    void no_truck_carries_more_than_it_can_out_or_back() {
        DispatchProblem problem =
                problem(List.of(), List.of(truck("T")), List.of(), box("A", 1, 2), box("B", 1, 1), empty("E", 1, 2));
        assertThat(check(problem, tour(0, 0, 300, stop(0, 120), stop(1, 150))).faults())
                .anyMatch(fault -> fault.contains("overloaded when it departs"));
        assertThat(check(problem, tour(0, 0, 300, stop(2, 120), stop(0, 150))).faults())
                .anyMatch(fault -> fault.contains("overloaded after E"));
        assertThat(check(problem, tour(0, 0, 300, stop(0, 120), stop(2, 150))).faults())
                .isEmpty();
    }

    @Test
    void nothing_is_served_before_it_can_be_or_after_its_cut_off() {
        DispatchProblem.Order late = new DispatchProblem.Order("L", 1, 1, false, 50, 130, 30, 100_000);
        DispatchProblem.Order home = new DispatchProblem.Order("H", 1, 1, true, 200, 340, 30, 100_000);
        DispatchProblem problem = problem(List.of(), List.of(truck("T")), List.of(), late, home);
        assertThat(check(problem, tour(0, 40, 310, stop(0, 160))).faults())
                .anyMatch(fault -> fault.contains("L is not ready"))
                .anyMatch(fault -> fault.contains("L is served after its cut-off"));
        assertThat(check(problem, tour(0, 0, 250, stop(0, 100))).faults())
                .anyMatch(fault -> fault.contains("before the truck or the box is there"));
        assertThat(check(problem, tour(0, 0, 350, stop(1, 200))).faults())
                .containsExactly("truck T: H is back after its cut-off");
        assertThat(check(problem, tour(0, 0, 300, stop(1, 150))).faults())
                .anyMatch(fault -> fault.contains("before the truck or the box is there"));
    }

    @Test
    void a_driver_rests_and_does_not_work_longer_than_allowed() {
        DispatchProblem.Truck tired = new DispatchProblem.Truck("T", 2, 100, 200, 250, 10, 0);
        DispatchProblem problem = new DispatchProblem(
                Corridors.WAYS, List.of(), List.of(tired), List.of(), List.of(box("A", 1, 1)), 100, 20);
        assertThat(check(problem, tour(0, 0, 290, stop(0, 120))).faults())
                .anyMatch(fault -> fault.contains("departs before it can"))
                .anyMatch(fault -> fault.contains("before the truck"))
                .anyMatch(fault -> fault.contains("240 minutes at the wheel"))
                .anyMatch(fault -> fault.contains("on duty for more than 250"));
        assertThat(check(problem, tour(0, 100, 400, stop(0, 240))).faults())
                .anyMatch(fault -> fault.contains("back at another time"));
    }

    @Test
    void appointments_are_kept_and_not_given_away_twice() {
        DispatchProblem problem = problem(
                List.of(MORNING, NOON),
                List.of(truck("T"), truck("U")),
                List.of(),
                box("A", 1, 1),
                box("B", 1, 1),
                box("C", 2, 1));
        DispatchPlan.Tour one = tour(0, 0, 270, new DispatchPlan.Stop(0, 120, 0));
        DispatchPlan.Tour other = tour(1, 10, 280, new DispatchPlan.Stop(1, 130, 0));
        assertThat(check(problem, one, other).faults()).containsExactly("appointment number 0 is given to 2 trucks");
        assertThat(check(problem, one, tour(1, 0, 270, stop(1, 120))).faults())
                .anyMatch(fault -> fault.contains("B has no appointment"));
        assertThat(check(problem, tour(0, 0, 270, new DispatchPlan.Stop(0, 120, 1)))
                        .faults())
                .anyMatch(fault -> fault.contains("not served within its appointment"));
        assertThat(check(problem, tour(0, 0, 510, new DispatchPlan.Stop(2, 240, 0)))
                        .faults())
                .anyMatch(fault -> fault.contains("needs no appointment"));
        DispatchPlan.Tour both = tour(0, 0, 300, new DispatchPlan.Stop(0, 120, 0), new DispatchPlan.Stop(1, 150, 0));
        assertThat(check(problem, both).faults()).isEmpty();
    }

    @Test
    void a_train_takes_what_fits_and_goes_where_and_when_it_goes() {
        DispatchProblem.Train train = new DispatchProblem.Train("R", 2, false, 10, 300, 2, 100);
        DispatchProblem.Order late = new DispatchProblem.Order("L", 2, 1, false, 20, 290, 30, 100_000);
        DispatchProblem problem =
                problem(List.of(), List.of(), List.of(train), box("A", 2, 2), box("B", 2, 1), box("C", 1, 1), late);
        assertThat(rides(problem, 0).faults()).isEmpty();
        assertThat(rides(problem, 0).cost()).isEqualTo(200 + 300_000);
        assertThat(rides(problem, 0, 1).faults()).containsExactly("train R is overloaded");
        assertThat(rides(problem, 2).faults()).containsExactly("train R does not go where C goes");
        assertThat(rides(problem, 3).faults()).containsExactly("train R leaves too early or arrives too late for L");
    }

    private static DispatchPlanCheck.Verdict rides(DispatchProblem problem, int... orders) {
        return DispatchPlanCheck.of(
                problem,
                new DispatchPlan(
                        List.of(),
                        java.util.Arrays.stream(orders)
                                .mapToObj(order -> new DispatchPlan.Ride(order, 0))
                                .toList()));
    }

    private static DispatchPlanCheck.Verdict check(DispatchProblem problem, DispatchPlan.Tour... tours) {
        return DispatchPlanCheck.of(problem, new DispatchPlan(List.of(tours), List.of()));
    }

    private static DispatchPlan.Tour tour(int truck, int departs, int back, DispatchPlan.Stop... stops) {
        return new DispatchPlan.Tour(truck, departs, List.of(stops), back);
    }

    private static DispatchPlan.Stop stop(int order, int at) {
        return new DispatchPlan.Stop(order, at, -1);
    }
}
