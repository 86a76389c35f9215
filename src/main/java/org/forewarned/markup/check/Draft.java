package org.forewarned.markup.check;

import java.util.List;
import java.util.Map;
import org.forewarned.markup.Entries;
import org.forewarned.markup.Media;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Source;

/**
 * A module while it is checked: its files, what its tables say, and where problems go.
 *
 * @param media by file name
 */
record Draft(ModuleFiles files, Entries entries, ModuleFacts facts, List<Source> sources, Map<String, Media> media, Problems problems) {
}
