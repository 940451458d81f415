"""The requests of one organisation, for its own counsellors and for nobody else."""
