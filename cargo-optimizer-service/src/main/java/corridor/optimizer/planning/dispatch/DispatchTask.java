package corridor.optimizer.planning.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.dispatch.DispatchProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to be brought by what, as it was asked for, with all that was not said filled in.
 *
 * @param zero from which the minutes of the problem are counted
 */
record DispatchTask(
        Instant zero,
        List<String> places,
        List<List<Integer>> drivingMinutes,
        List<DispatchRequest.Appointment> appointments,
        List<DispatchRequest.Truck> trucks,
        List<DispatchRequest.Train> trains,
        List<DispatchRequest.Order> orders,
        int breakAfterMinutes,
        int breakMinutes,
        long penaltyPerPriority) {

    @JsonIgnore
    DispatchProblem problem() {
        return new DispatchProblem(
                drivingMinutes,
                appointments.stream()
                        .map(each -> new DispatchProblem.Appointment(
                                places.indexOf(each.place()), after(each.from()), before(each.to()), each.trucks()))
                        .toList(),
                trucks.stream()
                        .map(each -> new DispatchProblem.Truck(
                                each.truck(),
                                each.teu(),
                                after(each.from()),
                                each.maxDrivingMinutes(),
                                each.maxDutyMinutes(),
                                each.costPerMinute(),
                                each.costOfUse()))
                        .toList(),
                trains.stream()
                        .map(each -> new DispatchProblem.Train(
                                each.train(),
                                places.indexOf(each.place()),
                                each.back(),
                                before(each.departs()),
                                after(each.arrives()),
                                each.teu(),
                                each.costPerTeu()))
                        .toList(),
                orders.stream()
                        .map(each -> new DispatchProblem.Order(
                                each.box(),
                                places.indexOf(each.place()),
                                each.teu(),
                                each.back(),
                                after(each.ready()),
                                before(each.due()),
                                each.serviceMinutes(),
                                penaltyPerPriority * each.priority()))
                        .toList(),
                breakAfterMinutes,
                breakMinutes);
    }

    Instant at(int minute) {
        return zero.plus(Duration.ofMinutes(minute));
    }

    /** The whole minute by which it is. */
    int minute(Instant time) {
        return before(time);
    }

    private int after(Instant time) {
        long seconds = Duration.between(zero, time).toSeconds();
        return Math.toIntExact(Math.ceilDiv(seconds, 60));
    }

    private int before(Instant time) {
        return Math.toIntExact(Math.floorDiv(Duration.between(zero, time).toSeconds(), 60));
    }
}
