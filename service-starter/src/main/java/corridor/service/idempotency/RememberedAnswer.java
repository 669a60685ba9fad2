package corridor.service.idempotency;

/** What was answered to a request that carried a key. */
record RememberedAnswer(byte[] requestHash, int status, String contentType, String location, byte[] body) {}
