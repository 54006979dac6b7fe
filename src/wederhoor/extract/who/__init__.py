"""Who is spoken of: states, forces, bodies, offices, people, groups, civilians."""
