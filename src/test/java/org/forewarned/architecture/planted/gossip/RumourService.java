package org.forewarned.architecture.planted.gossip;

import org.forewarned.architecture.planted.markup.Reader;

/** In a capability that is on no plan, with a name that says nothing. */
public class RumourService {

    public Reader reader() {
        return new Reader();
    }
}
