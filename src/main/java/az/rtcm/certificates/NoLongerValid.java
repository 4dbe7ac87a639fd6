package az.rtcm.certificates;

/** This certificate holds no more: it cannot be revoked or replaced a second time. */
public class NoLongerValid extends RuntimeException {

    NoLongerValid() {
        super("not valid");
    }
}
