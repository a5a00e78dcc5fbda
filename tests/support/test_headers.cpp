// Nothing of its own: the target needs a source, and its precompiled headers serve the tests of the engine.
