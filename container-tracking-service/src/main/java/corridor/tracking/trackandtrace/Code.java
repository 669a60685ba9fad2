package corridor.tracking.trackandtrace;

/** An event's type and its code within that type, as one version of the standard has them. */
record Code(Subject subject, String code) {}
