package az.rtcm.certificates;

/** The name stands on the certificate already as the holder confirmed it. */
public class NameUnchanged extends RuntimeException {

    NameUnchanged() {
        super("the same name");
    }
}
