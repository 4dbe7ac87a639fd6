package az.rtcm;

import az.rtcm.shared.Commands;
import az.rtcm.shared.Settings;
import az.rtcm.shared.WrongSetting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The platform of a regional training centre on migration, in one process. */
@Modulithic(systemName = "RTCM platform", sharedModules = "shared")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(Settings.class)
public class RtcmApplication {

    static void main(String[] arguments) {
        var options = options(arguments);
        if (Commands.areMeant(options)) {
            System.exit(Commands.run(RtcmApplication.class, options));
        }
        SpringApplication.run(RtcmApplication.class, options);
    }

    private static String[] options(String... arguments) {
        try {
            return Options.asProperties(arguments);
        } catch (WrongSetting wrong) {
            System.err.println("The platform cannot start: " + wrong.getMessage());
            System.exit(2);
            throw wrong;
        }
    }
}
