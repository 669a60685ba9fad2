package corridor.optimizer.planning.dispatch;

import corridor.optimizer.planning.Complaints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes a task of a request, if it holds together. */
final class DispatchForm {
    private static final int MOST_PLACES = 200;
    private static final int MOST_ORDERS = 1_000;
    private static final int MOST_TRUCKS = 500;
    private static final int MOST_TRAINS = 100;
    private static final int MOST_APPOINTMENTS = 5_000;
    private static final int MOST_MINUTES = 20_000;
    private static final long MOST_COST = 1_000_000_000;
    private static final Duration LONGEST = Duration.ofDays(60);

    private final Complaints complaints = new Complaints();
    private final DispatchRequest request;
    private final List<DispatchRequest.Appointment> appointments;
    private final List<DispatchRequest.Truck> trucks;
    private final List<DispatchRequest.Train> trains;

    private DispatchForm(DispatchRequest request) {
        this.request = request;
        this.appointments = Objects.requireNonNullElse(request.appointments(), List.of());
        this.trucks = Objects.requireNonNullElse(request.trucks(), List.of());
        this.trains = Objects.requireNonNullElse(request.trains(), List.of());
    }

    static DispatchTask task(DispatchRequest request) {
        return new DispatchForm(request).task();
    }

    private DispatchTask task() {
        if (Complaints.all(
                complaints.size(request.places(), 2, MOST_PLACES, "places", "places"),
                complaints.size(request.orders(), 1, MOST_ORDERS, "orders", "orders"),
                complaints.size(trucks, 0, MOST_TRUCKS, "trucks", "trucks"),
                complaints.size(trains, 0, MOST_TRAINS, "trains", "trains"),
                complaints.size(appointments, 0, MOST_APPOINTMENTS, "appointments", "appointments"))) {
            complaints.names(request.places(), "places", "");
            complaints.names(
                    request.orders().stream().map(DispatchRequest.Order::box).toList(), "orders", ".box");
            complaints.names(trucks.stream().map(DispatchRequest.Truck::truck).toList(), "trucks", ".truck");
            complaints.names(trains.stream().map(DispatchRequest.Train::train).toList(), "trains", ".train");
            matrix();
            for (int i = 0; i < request.orders().size(); i++) {
                order(request.orders().get(i), "orders[" + i + "].");
            }
            for (int i = 0; i < trucks.size(); i++) {
                truck(trucks.get(i), "trucks[" + i + "].");
            }
            for (int i = 0; i < trains.size(); i++) {
                train(trains.get(i), "trains[" + i + "].");
            }
            for (int i = 0; i < appointments.size(); i++) {
                appointment(appointments.get(i), "appointments[" + i + "].");
            }
        }
        int breakAfter = Objects.requireNonNullElse(request.breakAfterMinutes(), 270);
        int rest = Objects.requireNonNullElse(request.breakMinutes(), 45);
        long penalty = Objects.requireNonNullElse(request.penaltyPerPriority(), 1_000_000L);
        complaints.range(breakAfter, 1, MOST_MINUTES, "breakAfterMinutes", "a driver drives for a while");
        complaints.range(rest, 0, MOST_MINUTES, "breakMinutes", "a driver rests for a while");
        complaints.range(penalty, 0, MOST_COST, "penaltyPerPriority", "a cost is 0 to " + MOST_COST);
        complaints.raise();
        Instant zero = first();
        return new DispatchTask(
                zero,
                request.places(),
                request.drivingMinutes(),
                appointments,
                trucks.stream().map(DispatchForm::whole).toList(),
                trains.stream().map(DispatchForm::whole).toList(),
                request.orders().stream().map(DispatchForm::whole).toList(),
                breakAfter,
                rest,
                penalty);
    }

    /** All times lie within two months, so that minutes are small numbers. */
    private Instant first() {
        List<Instant> all = Stream.of(
                        request.orders().stream().flatMap(each -> Stream.of(each.ready(), each.due())),
                        trucks.stream().map(DispatchRequest.Truck::from),
                        trains.stream().flatMap(each -> Stream.of(each.departs(), each.arrives())),
                        appointments.stream().flatMap(each -> Stream.of(each.from(), each.to())))
                .flatMap(each -> each)
                .sorted()
                .toList();
        complaints.unless(
                Duration.between(all.getFirst(), all.getLast()).compareTo(LONGEST) <= 0,
                "orders",
                "all times of a plan lie within " + LONGEST.toDays() + " days",
                "plan for less at a time");
        complaints.raise();
        return all.getFirst();
    }

    private void matrix() {
        boolean square = request.drivingMinutes() != null
                && request.drivingMinutes().size() == request.places().size()
                && request.drivingMinutes().stream()
                        .allMatch(row ->
                                row != null && row.size() == request.places().size());
        boolean sane = square
                && request.drivingMinutes().stream()
                        .flatMap(List::stream)
                        .allMatch(minutes -> minutes != null && minutes >= 0 && minutes <= MOST_MINUTES);
        complaints.unless(
                sane,
                "drivingMinutes",
                "there is a row for each place, with 0 to " + MOST_MINUTES + " minutes to each place",
                "send as many rows and columns as places");
    }

    private void place(String place, String at) {
        int index = request.places().indexOf(place);
        complaints.unless(
                index > 0, at + "place", "it is one of the places, and not the yard", "send one of the parks");
    }

    private void order(DispatchRequest.Order order, String at) {
        place(order.place(), at);
        complaints.range(order.teu(), 1, 100, at + "teu", "a box has a size");
        between(order.ready(), order.due(), at, "ready", "due");
        complaints.range(
                orElse(order.serviceMinutes(), 30), 0, MOST_MINUTES, at + "serviceMinutes", "service takes a while");
        complaints.range(orElse(order.priority(), 5), 1, 9, at + "priority", "a priority is 1 to 9");
    }

    private void truck(DispatchRequest.Truck truck, String at) {
        complaints.range(truck.teu(), 1, 1_000, at + "teu", "a truck has room");
        complaints.unless(truck.from() != null, at + "from", "a truck can leave at some time", "send it");
        complaints.range(
                truck.maxDrivingMinutes(), 1, MOST_MINUTES, at + "maxDrivingMinutes", "a driver drives so long");
        complaints.range(truck.maxDutyMinutes(), 1, 3 * MOST_MINUTES, at + "maxDutyMinutes", "a driver works so long");
        complaints.range(truck.costPerMinute(), 0, 1_000_000, at + "costPerMinute", "driving costs something");
        complaints.range(
                truck.costOfUse() == null ? 0 : truck.costOfUse(),
                0,
                MOST_COST,
                at + "costOfUse",
                "a cost is not negative");
    }

    private void train(DispatchRequest.Train train, String at) {
        place(train.place(), at);
        between(train.departs(), train.arrives(), at, "departs", "arrives");
        complaints.range(train.teu(), 1, 1_000, at + "teu", "a train has room");
        complaints.range(train.costPerTeu(), 0, MOST_COST, at + "costPerTeu", "a cost is not negative");
    }

    private void appointment(DispatchRequest.Appointment appointment, String at) {
        place(appointment.place(), at);
        between(appointment.from(), appointment.to(), at, "from", "to");
        complaints.range(appointment.trucks(), 1, 1_000, at + "trucks", "so many trucks are served");
    }

    private void between(Instant from, Instant to, String at, String first, String second) {
        if (Complaints.all(
                complaints.unless(from != null, at + first, "a time is missing", "send it in UTC"),
                complaints.unless(to != null, at + second, "a time is missing", "send it in UTC"))) {
            complaints.unless(
                    !to.isBefore(from),
                    at + second,
                    first + " is not after " + second,
                    "send a window that can be met");
        }
    }

    private static int orElse(Integer said, int usual) {
        return said == null ? usual : said;
    }

    private static DispatchRequest.Truck whole(DispatchRequest.Truck said) {
        return new DispatchRequest.Truck(
                said.truck(),
                said.teu(),
                said.from(),
                said.maxDrivingMinutes(),
                said.maxDutyMinutes(),
                said.costPerMinute(),
                said.costOfUse() == null ? 0 : said.costOfUse());
    }

    private static DispatchRequest.Train whole(DispatchRequest.Train said) {
        return new DispatchRequest.Train(
                said.train(),
                said.place(),
                Boolean.TRUE.equals(said.back()),
                said.departs(),
                said.arrives(),
                said.teu(),
                said.costPerTeu());
    }

    private static DispatchRequest.Order whole(DispatchRequest.Order said) {
        return new DispatchRequest.Order(
                said.box(),
                said.place(),
                said.teu(),
                Boolean.TRUE.equals(said.back()),
                said.ready(),
                said.due(),
                orElse(said.serviceMinutes(), 30),
                orElse(said.priority(), 5));
    }
}
