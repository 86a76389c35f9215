package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void whatWasChosenComesBack() {
        Place place = new Place(Optional.of(Nation.NORTHERN_IRELAND), Optional.of(Audience.SCHOOLS), Optional.of("cy"), false);

        assertThat(place.cookie()).isEqualTo("northern-ireland:schools:cy");
        assertThat(Place.read(place.cookie())).isEqualTo(place);
    }

    @Test
    void onADeviceThatIsKeptTheChoiceLasts() {
        Place place = new Place(Optional.empty(), Optional.of(Audience.HEALTH), Optional.empty(), true);

        assertThat(place.cookie()).isEqualTo(":health::kept");
        assertThat(Place.read(place.cookie())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "::", "none:none:", "france:kings:<b>", "a:b", "a:b:c:d", "\u0000:\u0000:\u0000" })
    void nothingIsChosenByDefault(String cookie) {
        assertThat(Place.read(cookie)).isEqualTo(Place.NOWHERE);
    }
}
