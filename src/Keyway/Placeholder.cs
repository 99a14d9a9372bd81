namespace Keyway;
