package az.rtcm.certificates.web;

import az.rtcm.accounts.Cabinet;
import az.rtcm.certificates.Certificate;
import az.rtcm.certificates.Certificates;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One’s own valid certificates in the cabinet, to be downloaded. */
@Component
class MyCertificatesPanel implements Panel<Cabinet> {

    private final Certificates certificates;

    MyCertificatesPanel(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Class<Cabinet> subject() {
        return Cabinet.class;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fragment> on(Cabinet cabinet) {
        var valid = certificates.mine().stream().filter(Certificate::isValid).toList();
        return valid.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Fragment(
                                "certificates/web/myPanel.jte",
                                Map.of("certificates", valid.reversed())));
    }
}
