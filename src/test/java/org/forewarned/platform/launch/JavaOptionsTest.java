package org.forewarned.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.forewarned.platform.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaOptionsTest {

    private static Options with(String java) {
        Options options = new Options();
        options.settle(Setting.JAVA_OPTIONS, java);
        return options;
    }

    @Test
    void whatIsSetReplacesWhatIsBestForASmallMachine() {
        assertThat(JavaOptions.command(with(""))).contains("-XX:+UseSerialGC", "-Xmx320m");
        assertThat(JavaOptions.command(with("-XX:+UseParallelGC  -Xmx2g"))).endsWith("-XX:+UseParallelGC", "-Xmx2g").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx1g -XX:StartFlightRecording=duration=60s,filename=a.jfr", "-javaagent:a.jar", "-agentlib:jdwp=transport=dt_socket", "-Xshare:off"})
    void theArchiveOfClassesIsLeftOutWhereItWouldHarm(String java) {
        assertThat(JavaOptions.archive(with(java))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-XX:+UseParallelGC -Xmx2g"})
    void elsewhereItIsUsed(String java) {
        assertThat(JavaOptions.archive(with(java))).isTrue();
    }

    @Test
    void javaItselfSaysWhatItThinks() {
        assertThatCode(() -> JavaOptions.check(with("-Xmx64m -XX:+UseSerialGC"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> JavaOptions.check(with("-Xmx64m NoClass"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("FOREWARNED_JAVA_OPTIONS is \"-Xmx64m NoClass\"; allowed: options of the java command").hasMessageContaining("Java says: ");
    }
}
